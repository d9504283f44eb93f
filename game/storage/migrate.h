// Brings a file of sessions up to date, after a copy was made of it.
#pragma once

#include <string>
#include <vector>

#include "game/storage/connection.h"
#include "game/storage/schema.h"

namespace two_hats::storage {

int version_of(Connection& connection);

// From the file's version to the schema's in one transaction: all steps or none. A file with something in it is copied
// first, onto the disk. Gives the copy's path, empty if there was nothing to copy. Throws Failure; then the file is as
// it was.
std::string migrate(Connection& connection, const Schema& schema);

// Copies made of this file before earlier migrations, oldest version first.
std::vector<std::string> backups_of(const std::string& path);

}  // namespace two_hats::storage
