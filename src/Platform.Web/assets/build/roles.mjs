// Maps the colour roles of NL Design System onto the three palettes a network's look solves:
// merk (brand), accent and grijs (neutral), steps 50 to 700. See Themes/Netwerk/Look/Palette.cs for the contrasts.
const palettes = {
  'accent-1': 'merk',
  'action-1': 'merk',
  'action-2': 'merk',
  selected: 'merk',
  'accent-2': 'accent',
  default: 'grijs',
};

const steps = {
  'bg-document': 'white',
  'bg-subtle': 50,
  'bg-default': 100,
  'bg-hover': 200,
  'bg-active': 200,
  'border-subtle': 300,
  'border-default': 400,
  'border-hover': 500,
  'border-active': 500,
  'color-document': 700,
  'color-default': 500,
  'color-hover': 600,
  'color-active': 600,
  'color-subtle': 400,
  'inverse-bg-document': 600,
  'inverse-bg-subtle': 700,
  'inverse-bg-default': 500,
  'inverse-bg-hover': 600,
  'inverse-bg-active': 600,
  'inverse-border-subtle': 400,
  'inverse-border-default': 300,
  'inverse-border-hover': 200,
  'inverse-border-active': 200,
  'inverse-color-document': 'white',
  'inverse-color-default': 'white',
  'inverse-color-hover': 'white',
  'inverse-color-active': 'white',
  'inverse-color-subtle': 300,
};

export function* roles() {
  for (const [role, palette] of Object.entries(palettes)) {
    for (const [use, step] of Object.entries(steps)) {
      yield [`--basis-color-${role}-${use}`, step === 'white' ? '#fff' : `var(--sp-${palette}-${step})`];
    }
  }
}
