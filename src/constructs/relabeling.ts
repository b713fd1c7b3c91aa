import { Mistake } from './mistakes';

/**
 * One relabelling rule. In `relabelings` it changes targets before the scrape, in `metricRelabelings` it changes
 * samples after it, which never touches `up` and `scrape_*`.
 *
 * Regular expressions are RE2 and match the whole value.
 *
 * @see https://prometheus.io/docs/prometheus/latest/configuration/configuration/#relabel_config
 */
export class Relabeling {
  /**
   * Keeps only targets or samples whose label matches.
   *
   * @throws if the regular expression is not RE2
   */
  public static keep(sourceLabel: string, regex: string): Relabeling {
    return new Relabeling({ action: 'keep', sourceLabels: [sourceLabel], regex });
  }

  /**
   * Drops targets or samples whose label matches.
   *
   * @throws if the regular expression is not RE2
   */
  public static drop(sourceLabel: string, regex: string): Relabeling {
    return new Relabeling({ action: 'drop', sourceLabels: [sourceLabel], regex });
  }

  /**
   * Keeps only samples of matching series; for `metricRelabelings`.
   *
   * @throws if the regular expression is not RE2
   */
  public static keepMetrics(regex: string): Relabeling {
    return Relabeling.keep('__name__', regex);
  }

  /**
   * Drops samples of matching series; for `metricRelabelings`.
   *
   * @throws if the regular expression is not RE2
   */
  public static dropMetrics(regex: string): Relabeling {
    return Relabeling.drop('__name__', regex);
  }

  /** Gives a label a fixed value. */
  public static label(targetLabel: string, value: string): Relabeling {
    // A dollar sign would begin a reference to a group of the expression.
    return new Relabeling({ action: 'replace', targetLabel, replacement: value.replaceAll('$', '$$$$') });
  }

  /** Copies a label, for example `__meta_kubernetes_pod_node_name` to `node`. */
  public static copy(sourceLabel: string, targetLabel: string): Relabeling {
    return new Relabeling({ action: 'replace', sourceLabels: [sourceLabel], targetLabel });
  }

  /**
   * Writes what an expression finds in one label into another.
   *
   * @param sourceLabel where to look
   * @param regex what to look for; if it does not match, nothing changes
   * @param targetLabel where to write
   * @param replacement what to write; `$1` is the first group
   * @throws if the regular expression is not RE2
   */
  public static replace(sourceLabel: string, regex: string, targetLabel: string, replacement: string): Relabeling {
    return new Relabeling({ action: 'replace', sourceLabels: [sourceLabel], regex, targetLabel, replacement });
  }

  /**
   * Removes labels whose name matches. What remains must still tell series apart.
   *
   * @throws if the regular expression is not RE2
   */
  public static dropLabels(regex: string): Relabeling {
    return new Relabeling({ action: 'labeldrop', regex });
  }

  /**
   * Copies labels whose name matches to the name that the first group finds, for example
   * `__meta_kubernetes_pod_label_(.+)`.
   *
   * @throws if the regular expression is not RE2
   */
  public static copyLabels(regex: string): Relabeling {
    return new Relabeling({ action: 'labelmap', regex });
  }

  private constructor(private readonly rule: Rule) {
    if (rule.regex === undefined) return;
    const { RE2JS } = require('re2js') as typeof import('re2js');
    try {
      RE2JS.compile(rule.regex);
    } catch (error) {
      throw new Mistake(
        `a relabelling expression must be RE2, got "${rule.regex}" (${(error as Error).message}); ` +
          'RE2 knows no lookaround and no backreferences',
      );
    }
  }

  /** @internal */
  public _toRule(): Rule {
    return this.rule;
  }
}

interface Rule {
  readonly action: 'replace' | 'keep' | 'drop' | 'labeldrop' | 'labelmap';
  readonly sourceLabels?: string[];
  readonly regex?: string;
  readonly targetLabel?: string;
  readonly replacement?: string;
}
