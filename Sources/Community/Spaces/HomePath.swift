/// The home page of a space.
package enum HomePath {
    package static let home = SpacePath("/")
}
