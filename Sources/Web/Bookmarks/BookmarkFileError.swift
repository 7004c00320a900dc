/// Why a file of bookmarks is not read at all.
package enum BookmarkFileError: Error, Hashable, Sendable {
    /// Larger than `BookmarkFile.longest`.
    case tooLarge
    /// It is of another kind: there is neither a link nor a list in it.
    case notBookmarks
}
