/// Where an entry lies in its archive: parts between slashes that every system takes, of which no
/// two entries have the same. Only `ZipNames` makes one.
package struct ZipPath: Sendable, Equatable {
    package let text: String
}
