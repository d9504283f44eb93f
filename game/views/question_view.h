// One knowledge question, and its explanation once it is answered. Neutral: no hat is worn here.
#pragma once

#include "engine/questions/bank.h"
#include "game/views/common.h"

namespace two_hats::views {

struct PracticeHead {
  std::string title, line, short_line;  // "Practice", "PSPO I · 10 questions", "PSPO I"
  int number = 0, answered = 0, total = 0;
  std::string progress;  // "3 of 10"
  std::string so_far;    // "2 of 2 right · +5 marks"; empty before the first answer
  Button end;            // "end"
};

struct CertaintyChoice {
  Button button;                      // "confidence.80"
  std::string title, percent, marks;  // "Fairly sure", "80 %", "right +2, wrong −2"
};

struct QuestionView {
  PracticeHead head;
  questions::Kind kind = questions::Kind::single;
  std::string kicker, chip, stem;  // "Question 3", "Choose two"
  std::string how_to;              // what to do with the rows; may be empty
  struct OptionRow {
    Button button;  // "option.a": the letter of its place in the file, not on the screen
    std::string letter, text;
  };
  std::vector<OptionRow> options;
  struct StepRow {
    Button button;  // "step.a"
    std::string text;
    bool at_cursor = false, lifted = false;
  };
  std::vector<StepRow> steps;  // as laid out now
  struct LeftRow {
    Button button;  // "left.a"; pressing it takes it in hand
    std::string text;
    std::string number, given;  // of the right side it has; empty for none
    bool at_cursor = false;
  };
  struct RightRow {
    Button button;  // "right.a"; pressing it gives it to the left side in hand
    std::string number, text;
    bool used = false;
  };
  std::vector<LeftRow> lefts;
  std::vector<RightRow> rights;
  std::string lefts_title, rights_title;
  std::vector<CertaintyChoice> certainty;
  std::string certainty_title, certainty_line;
  Button answer;  // "answer"; disabled with what is missing
  std::vector<KeyHint> keys;
};
// Precondition: a question is on the screen.
QuestionView build_question(const app::State& state);

struct ExplanationView {
  PracticeHead head;
  bool right = false;
  std::string verdict, mark;  // "Right", "Sure: 3 marks"
  std::string kicker, stem;
  struct Row {
    std::string letter, text, tag, why;  // tag: "Right: your answer", "Right", "Wrong: your answer", "Wrong"
    bool right = false;                  // of options: is it a right one; else: was it in its place
    bool mine = false;
  };
  std::vector<Row> rows;
  std::string source_title, source, where;  // "Source", "Scrum Guide 2020, The Sprint", its address
  Button next;                              // "next"
  std::vector<KeyHint> keys;
};
// Precondition: an answered question is on the screen.
ExplanationView build_explanation(const app::State& state);

// Keys of the four screens of practising.
std::optional<app::Command> practice_key(const app::State& state, const std::string& key);

}  // namespace two_hats::views
