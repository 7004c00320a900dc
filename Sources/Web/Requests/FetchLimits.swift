/// How much is taken of another site.
package struct FetchLimits: Sendable {
    /// Of a body, in octets, after it was unpacked; the rest is left.
    package var body: Int
    /// Of the fields before it, in octets, together.
    package var head: Int
    /// For all of it together, with redirects and looking up of names, without waiting for turns.
    package var time: Duration
    /// To be followed one after the other.
    package var redirects: Int

    /// The defaults are those of a page that is looked at for its title.
    package init(
        body: Int = 262_144, head: Int = 65_536, time: Duration = .seconds(5), redirects: Int = 3
    ) {
        self.body = body
        self.head = head
        self.time = time
        self.redirects = redirects
    }
}
