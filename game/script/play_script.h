// The script language of `two-hats play FILE.play`: one step a line, words after it, # to the end of the line is a
// comment.
//
//   see WORDS            the words are somewhere on the screen
//   unseen WORDS         they are not
//   click NAME           presses the thing of that name, wherever it is ("answer.a", "decide")
//   key KEY [KEY…]       presses keys one after the other ("A", "ctrl+z", "enter", "down")
//   type WORDS           types a line (in the text front: one line of input; in the window: into the focused field)
//   expect WHAT [VALUE]  screen NAME | enabled NAME | disabled NAME | checked NAME | focus NAME | card ID | turns N |
//   unclipped picture NAME         with --pictures DIR: DIR/NAME.png size W H             the window's size; scale
//   PERCENT; theme light|dark|contrast pad KEY              like key: the pad's A is enter, B escape, the cross the
//   arrows
#pragma once

#include <string>
#include <vector>

#include "engine/base/result.h"

namespace two_hats::script {

struct Step {
  int line = 0;
  std::string verb;
  std::vector<std::string> words;  // split at spaces; quotes keep words together
  std::string rest;                // everything after the verb, quotes taken off
};

// All steps, or the first line that is no step: "plays/x.play:7: there is no step “clik” (did you mean “click”?)".
base::Result<std::vector<Step>> read_script(const std::string& file, const std::string& text);

}  // namespace two_hats::script
