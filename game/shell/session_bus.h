// The desktop's message bus, which SDL asks about input methods and the screen saver.
#pragma once

namespace two_hats::shell {

// Where no bus runs, libdbus would launch one: a process that stays behind, and the window would wait for it. The game
// needs none. A bus is looked for where a session names it and in the user's runtime folder; one that is told on the X
// display alone is not found. To be called before there are other threads.
void launch_no_bus();

}  // namespace two_hats::shell
