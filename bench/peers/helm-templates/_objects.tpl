{{- define "labels" -}}
app.kubernetes.io/name: {{ .name }}
app.kubernetes.io/part-of: {{ .team }}
{{- end }}
{{- define "metadata" -}}
name: {{ .name }}
namespace: {{ .team }}
labels:
  {{- include "labels" . | nindent 2 }}
{{- end }}
{{- define "service" -}}
apiVersion: v1
kind: Service
metadata:
  {{- include "metadata" . | nindent 2 }}
spec:
  selector:
    {{- include "labels" . | nindent 4 }}
  ports:
    - name: {{ .portName }}
      port: {{ .port }}
      targetPort: {{ .portName }}
{{- end }}
{{- define "deployment" -}}
apiVersion: apps/v1
kind: Deployment
metadata:
  {{- include "metadata" . | nindent 2 }}
spec:
  replicas: {{ .replicas }}
  selector:
    matchLabels:
      {{- include "labels" . | nindent 6 }}
  template:
    metadata:
      labels:
        {{- include "labels" . | nindent 8 }}
    spec:
      automountServiceAccountToken: false
      securityContext:
        runAsNonRoot: true
      containers:
        - {{ .container | nindent 10 | trim }}
{{- end }}
{{- define "monitor" -}}
apiVersion: monitoring.coreos.com/v1
kind: {{ .kind }}
metadata:
  {{- include "metadata" . | nindent 2 }}
    release: monitoring
spec:
  selector:
    matchLabels:
      app.kubernetes.io/name: {{ .name }}
  {{ .endpoints }}:
    - port: metrics
      interval: {{ .interval }}
{{- end }}
