import { describe, expect, it } from 'vitest';
import { asked, lede, outline } from './outline.ts';

const DETOUR = 'None has these words itself; what is reported beside it does.';

describe('words that stand beside a figure or a dispute, and not in it', () => {
  it('reach the figure, and the reply says how', () => {
    const reply = asked('figures', { about: 'dawn' });
    expect(outline(reply)[0]).toBe('- 3 ferries tied up in Port Alder [A4 C3]');
    expect(lede(reply)).toContain(DETOUR);
  });

  it('are no detour where something has them itself, or where they are a name', () => {
    expect(lede(asked('figures', { about: 'ferries' }))).not.toContain(DETOUR);
    expect(lede(asked('disputed', { about: 'desk' }))).not.toContain(DETOUR);
    expect(asked('figures', { about: 'Émile Duval' }).refused).toBeDefined();
  });

  it('reach nothing where nothing is counted or disputed beside them', () => {
    expect(asked('figures', { about: 'dredging' }).refused).toBeDefined();
    expect(asked('disputed', { about: 'dawn' }).refused).toBeDefined();
  });
});
