import type { IConstruct } from 'constructs';
import { nearest } from '../proof/checks/near-miss';
import { Mistake } from './mistakes';
import { bodyOf, describe, renderedObject } from './rendered-object';

const SECRET_NAME = /^[a-z0-9]([-.a-z0-9]{0,251}[a-z0-9])?$/;
const SECRET_KEY = /^[-._a-zA-Z0-9]{1,253}$/;

/**
 * A key of a Secret. A secret itself cannot be written down: it never appears in a manifest or in a report.
 *
 * The Secret must be in the namespace of whoever uses it: the exporter's pods, or the monitor.
 */
export class Credential {
  /**
   * A key of a Secret that exists in the cluster.
   *
   * @param name name of the Secret
   * @param key key in its data
   * @throws if either is not a possible name
   * @see https://kubernetes.io/docs/concepts/configuration/secret/
   */
  public static fromSecret(name: string, key: string): Credential {
    return new Credential(name, key);
  }

  /**
   * A key of a Secret that is part of the app: any construct that renders one.
   *
   * @param secret a Secret of cdk8s-plus, an ApiObject, or an object inside an Include or Helm
   * @param key key in its data
   * @throws if the construct renders no Secret, or if the Secret lists keys and this is none of them
   */
  public static of(secret: IConstruct, key: string): Credential {
    const object = renderedObject(secret, ['Secret']);
    if (!object) {
      throw new Mistake(
        `"${secret.node.path}" renders no Secret, got ${describe(secret)}; pass one, or use fromSecret`,
      );
    }
    const { data, stringData } = bodyOf(object);
    const keys = Object.keys({ ...data, ...stringData });
    if (keys.length > 0 && !keys.includes(key)) {
      const near = nearest(key, keys);
      throw new Mistake(
        `Secret/${object.name} has no key "${key}", got ${keys.join(', ')}; ` +
          (near ? `did you mean "${near}"?` : 'pass one of its keys'),
      );
    }
    return new Credential(object.name, key);
  }

  private constructor(
    /** Name of the Secret. */
    public readonly secretName: string,
    /** Key in its data. */
    public readonly key: string,
  ) {
    if (!SECRET_NAME.test(secretName)) {
      throw new Mistake(`a Secret cannot have this name, got "${secretName}"; pass the metadata.name of the Secret`);
    }
    if (!SECRET_KEY.test(key)) {
      throw new Mistake(`Secret/${secretName} cannot have this key, got "${key}"; pass a key of its data`);
    }
  }

  /** @internal */
  public _toSelector(): { name: string; key: string } {
    return { name: this.secretName, key: this.key };
  }
}
