// Rates decisions off the screen's thread: quick, refined, explained, as they come. A card on the table is rated ahead
// of the answer (what needs no answer), so that the first verdict waits for nobody.
#pragma once

#include <functional>
#include <memory>
#include <vector>

#include "engine/session/session.h"
#include "game/app/command.h"

namespace two_hats::shell {

class Rater {
 public:
  enum class Way {
    background,
    at_once
  };  // at_once: rate() returns with everything arrived; for text, scripts and tests
  // `arrived` is called from the worker whenever take() has something new.
  explicit Rater(Way way, std::function<void()> arrived = {});
  ~Rater();
  Rater(const Rater&) = delete;
  Rater& operator=(const Rater&) = delete;

  // `words`: in which the rating's sentences are told.
  void foresee(const session::Session& session, const base::Words& words = {});
  // The newest wish goes first. What was foreseen for this turn is used.
  void rate(const session::Session& session, int turn, const base::Words& words = {});
  // Drops everything that is under way or waiting.
  void stop();
  // What has arrived since the last call, in order.
  std::vector<app::RatingArrived> take();
  bool busy() const;  // something wished for has not arrived

 private:
  struct Inside;
  std::unique_ptr<Inside> inside_;
};

}  // namespace two_hats::shell
