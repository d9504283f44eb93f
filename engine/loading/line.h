// The small languages inside strings - effects, conditions, delay curves - read word by word. Complaints point at the
// wrong word, inside the string.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "engine/cards/card.h"
#include "engine/cards/curve.h"
#include "engine/loading/json_tree.h"
#include "engine/loading/notes.h"
#include "engine/product/effect.h"

namespace two_hats::loading {

class Line {
 public:
  // The value must be a string (else TH015 is noted and the line is empty and spoilt).
  Line(Notes& notes, const JsonValue& value, std::string_view what);
  bool spoilt() const { return spoilt_; }
  bool done() const { return next_ >= words_.size(); }
  std::string_view peek() const { return done() ? std::string_view() : words_[next_].text; }
  std::string_view take() { return done() ? std::string_view() : words_[next_++].text; }
  bool take_if(std::string_view word);
  // A number as the next word; without one a complaint with `code` that says what was due.
  std::optional<double> number(const char* code, std::string_view due, std::string hint);
  // At the next word, or at the last taken one.
  void complain_here(std::string code, std::string message, std::string hint = "");
  void complain_at_last(std::string code, std::string message, std::string hint = "");
  Notes& notes() { return notes_; }

 private:
  struct Word {
    std::string_view text;
    std::size_t at;
  };
  void complain(std::size_t index, std::string code, std::string message, std::string hint);
  Notes& notes_;
  const JsonValue& value_;
  std::vector<Word> words_;
  std::size_t next_ = 0;
  bool spoilt_ = false;
};

// "0.35", "+0.35", "-1", "\u22121": a finite number and nothing else. Points only, no exponent needed.
std::optional<double> number_in(std::string_view word);

// What an effect's conditions may name.
struct Scope {
  const std::vector<product::Unknown>* unknowns = nullptr;
  const std::vector<product::Test>* tests = nullptr;
  bool promise = false;
};

// "TARGET SIZE [@K] [for N] [if COND [and COND]] [chance P]". Empty after a complaint.
std::optional<product::Effect> read_effect_line(Notes& notes, const JsonValue& value, const Scope& scope);
// "COND [and COND]", of a promise.
std::vector<product::Literal> read_literals(Notes& notes, const JsonValue& value, const Scope& scope);
// "none", "leak 4", "start 2 from 3", "step 30 after 3", "window 36 from 1 to 3", "grow 4 0.75".
std::optional<cards::DelayCurve> read_curve(Notes& notes, const JsonValue& value);
// "debt > 0.3", "runway < 20", "answered nordufer a|b", "not answered nordufer", "promise nordufer kept".
std::optional<cards::Condition> read_condition(Notes& notes, const JsonValue& value);

// The levels a stock can have, for conditions and opening stocks.
struct Levels {
  double low = 0, high = 1;
};
Levels levels_of(product::Stock stock);
// All names, for "did you mean".
std::vector<std::string_view> stock_names();
std::vector<std::string_view> target_names();

}  // namespace two_hats::loading
