/** Of a file that is dropped on the window, in bytes: a page hands over the whole of it at once. */
export const mostDroppedBytes = 48_000_000;
