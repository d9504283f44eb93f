#include "engine/questions/marking.h"

#include <algorithm>
#include <numeric>

namespace two_hats::questions {
namespace {

bool each_once(const Given& given, std::size_t count) {
  if (given.size() != count) return false;
  Given sorted = given;
  std::sort(sorted.begin(), sorted.end());
  for (std::size_t i = 0; i < count; ++i)
    if (sorted[i] != static_cast<int>(i)) return false;
  return true;
}

bool growing_within(const Given& given, std::size_t count) {
  for (std::size_t i = 0; i < given.size(); ++i) {
    if (given[i] < 0 || given[i] >= static_cast<int>(count)) return false;
    if (i > 0 && given[i] <= given[i - 1]) return false;
  }
  return true;
}

}  // namespace

int wanted(const Question& question) {
  return static_cast<int>(std::count_if(question.options.begin(), question.options.end(),
                                        [](const Option& option) { return option.right; }));
}

bool is_complete(const Question& question, const Given& given) {
  switch (question.kind) {
    case Kind::ordering:
    case Kind::matching:
      return each_once(given, question.entries());
    case Kind::single:
    case Kind::true_false:
    case Kind::multiple:
      break;
  }
  return given.size() == static_cast<std::size_t>(wanted(question)) && growing_within(given, question.options.size());
}

bool is_right(const Question& question, const Given& given) { return given == right_answer(question); }

Given right_answer(const Question& question) {
  Given right;
  if (question.kind == Kind::ordering || question.kind == Kind::matching) {
    right.resize(question.entries());
    std::iota(right.begin(), right.end(), 0);
    return right;
  }
  for (std::size_t i = 0; i < question.options.size(); ++i)
    if (question.options[i].right) right.push_back(static_cast<int>(i));
  return right;
}

std::string text_of(const Given& given) {
  std::string text;
  for (const int place : given) text += place < 0 ? '-' : static_cast<char>('a' + place);
  return text;
}

Given given_from(const Question& question, std::string_view text) {
  Given given;
  for (const char c : text) given.push_back(c - 'a');
  return is_complete(question, given) ? given : Given{};
}

}  // namespace two_hats::questions
