{{- define "app" -}}
name: app
image: {{ .image }}
env:
  - name: TEAM
    value: {{ .team }}
  - name: PUBLIC_URL
    value: https://{{ .name }}.{{ .team }}.example.com
ports:
  - name: http
    containerPort: {{ .port }}
  {{- if .ownMetrics }}
  - name: metrics
    containerPort: 9464
  {{- end }}
readinessProbe:
  httpGet:
    path: /healthz
    port: http
  periodSeconds: 10
resources:
  limits:
    memory: 256Mi
  requests:
    cpu: 100m
    memory: 256Mi
{{- end }}
{{- define "exporter" -}}
name: exporter
image: {{ .exporterImage }}
env:
  - name: TARGET
    value: {{ .name }}.{{ .team }}.svc:{{ .port }}
ports:
  - name: metrics
    containerPort: {{ .exporterPort }}
resources:
  limits:
    memory: 32Mi
  requests:
    cpu: 10m
    memory: 32Mi
{{- end }}
