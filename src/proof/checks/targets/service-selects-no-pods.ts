import { objectOf, textsOf } from '../../cluster/fields';
import { defineCheck } from '../check';
import { found, missing } from '../finding';
import { mismatchFact, mismatchNear } from '../selection/mismatch';
import { at, list, say, show } from '../words';
import { brokenAt, monitorsWithoutTargets } from './breaks';
import { meantWorkload } from './meant-workload';
import { needOf } from './need';

export const serviceSelectsNoPods = defineCheck({
  code: 'SC105',
  name: 'service-selects-no-pods',
  severity: 'error',
  kinds: ['ServiceMonitor'],
  among: monitorsWithoutTargets,
  title: 'no pod has the labels that this Service selects, so it has no endpoints',
  upstream: 'kubernetes pkg/controller/endpoint/endpoints_controller.go, syncService',
  explanation: `
Targets are the endpoints of a Service: the ready and unready pods that \`spec.selector\` of the Service takes, in the Service's
own namespace. Compare it with the labels of the pod template of the workload, not with the labels of the workload itself.
`,

  *run(monitor, inquiry) {
    for (const { broken } of brokenAt(monitor, 'no-pods-behind-service', inquiry)) {
      const { service } = broken;
      const selector = textsOf(objectOf(service.body.spec).selector);
      const meant = meantWorkload({ matchLabels: selector }, service, inquiry);
      if (!meant && !inquiry.complete) {
        yield* missing(service, needOf(broken, monitor));
        continue;
      }
      yield found(service, {
        subject: monitor,
        facts: [
          `no pod in namespace ${show(service.namespace)} matches ${show(selector)}`,
          ...(meant ? meant.wrong.map((wrong) => `pods of ${say(meant.workload)}: ${mismatchFact(wrong)}`) : []),
        ],
        near: meant?.wrong.map(mismatchNear).find(Boolean),
        fix: meant
          ? list(
              meant.wrong.map(({ key, has, nearKey }) =>
                nearKey !== undefined || has === undefined
                  ? `in spec.selector replace ${key}${nearKey === undefined ? '' : ` by ${nearKey}`}`
                  : `set ${at('spec.selector', key)} to ${show(has)}`,
              ),
            )
          : 'set spec.selector to the labels of the pod template that is meant',
      });
    }
  },
});
