import { shopApp } from './shop';

shopApp().app.synth();
