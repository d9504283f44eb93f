// What looking first is worth: belief by Bayes, and the expected value of sample information.
#pragma once

#include "engine/scoring/rate.h"

namespace two_hats::scoring {

// Chance after a test with these rates said `yes` (or no). Both rates equal: unchanged.
double chance_after(double chance, const product::Test& test, bool said_yes);

// Worth of asking before deciding (k€): E_x[max_a E(v|x)] - max_a E(v), never below 0. `if_true`, `if_false`: what each
// answer is worth in worlds where the unknown is true or false.
double worth_of_test(double chance, const product::Test& test, std::span<const double> if_true,
                     std::span<const double> if_false);

// Every piece of evidence of the card, judged as before anything was asked, both horizons added. Without a test it is
// worth nothing. Its cost is days x the stage's price of a day, and the waiting: what the best answer loses if
// everything that it does begins a week later, for every five days. The answers' worlds are run once with the unknown
// true and once with it false, same luck: what does not hang on it is worth exactly 0. Empty if stopped.
std::optional<std::vector<EvidenceWorth>> evidence_worth(const Question& question, std::span<const product::Plan> plans,
                                                         const product::Ensemble& ensemble,
                                                         const std::atomic<bool>* stop);

// The same where no world is simulated. An order, exactly: the best of all orders before the test against the best of
// all after each of its answers, by dynamic programming (order_optimum.h); waiting: every item done a week later. A
// selection likewise, over every selection there is; it hangs on no week: no waiting.
std::vector<EvidenceWorth> formula_evidence_worth(const Question& question, const product::Ensemble& ensemble);

// A plan whose effects begin, and whose promise falls due, a week later.
product::Plan a_week_later(product::Plan plan);

}  // namespace two_hats::scoring
