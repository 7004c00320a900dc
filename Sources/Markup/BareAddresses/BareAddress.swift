/// An address of the web or of mail that somebody typed in the midst of a text, without markup.
package struct BareAddress: Equatable, Sendable {
    /// Where it stands, in bytes of UTF-8.
    package let range: Range<Int>
    /// Where it leads: with the scheme that `www.` and an e-mail address are typed without.
    package let target: String
}
