// The kernel's loops compiled once more, as the tests are: without optimisation (in a release build) and without the
// options that the product's copies get. The numbers have to be the same.
#pragma once

#include "engine/product/kernel.h"

namespace two_hats::product {

const Kernel& unoptimised_kernel();

}  // namespace two_hats::product
