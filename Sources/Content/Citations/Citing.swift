/// What cites a thing, as whoever sees both finds it on the page of the thing: "cité par".
package struct Citing: Sendable {
    /// Its own, or of what it hangs from.
    package let title: String
    /// The short one of the item, which leads to where it stands.
    package let address: String
}
