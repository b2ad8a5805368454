/** The dialogs of a running call, by their ids; buttons open them without script. */
export const MENUS = {
  more: "call-more",
  devices: "call-devices",
  people: "call-people",
  phrase: "call-phrase",
  end: "call-end",
  report: "call-report",
} as const;

export function closeMenu(id: string): void {
  const menu = document.getElementById(id);
  if (menu?.matches(":popover-open")) menu.hidePopover();
}
