/// A link of a file of bookmarks that is not taken.
package struct RefusedBookmark: Hashable, Sendable {
    /// The line of the file that it begins on, from 1.
    package let line: Int
    /// What it is called there, at most 300 characters; it may be empty.
    package let title: String
    /// Its address as it is written there, at most 200 characters, made fit to be shown.
    package let address: String
    /// Why; `.scheme("place")` of Firefox's own searches, which are no links and no loss.
    package let fault: WebAddressFault
}
