/// A file of bookmarks as browsers write and read them: "Netscape Bookmark File Format", which
/// no standard describes. It is HTML in which `DT`, `DD` and `P` are never closed, folders are an
/// `H3` and the `DL` after it, dates are seconds since 1970 (microseconds of Google), and tags an
/// attribute of their own.
package struct BookmarkFile: Hashable, Sendable {
    /// In octets.
    package static let longest = 50_000_000
    /// What lies in folders deeper than this is put into the last of them.
    package static let deepest = 16

    /// In the order of the file; the same address may be there twice.
    package let bookmarks: [Bookmark]
    /// The lines of the file that they begin on, from 1; none of a file that was not read.
    package let lines: [Int]
    package let refused: [RefusedBookmark]

    /// Reads what Chrome, Firefox, Safari, Internet Explorer, Google and others write, in any
    /// encoding; in time by its length. A file without anything is one; a cut file is read as far
    /// as it goes.
    /// - Parameter most: where it has more, those refused among them, it is read until then.
    package init(reading bytes: [UInt8], most: Int = .max) throws(BookmarkFileError) {
        guard bytes.count <= Self.longest else { throw .tooLarge }
        var reader = BookmarkReader(PageText.utf8(bytes, charset: nil))
        reader.readAll(most: most)
        guard reader.isOfBookmarks || Self.isEmpty(bytes) else { throw .notBookmarks }
        (bookmarks, lines, refused) = (reader.bookmarks, reader.lines, reader.refused)
    }

    package init(_ bookmarks: [Bookmark]) {
        self.bookmarks = bookmarks
        (lines, refused) = ([], [])
    }

    /// Nothing at all, or nothing but the beginning that such files have.
    private static func isEmpty(_ bytes: [UInt8]) -> Bool {
        let head = String(decoding: bytes.prefix(1_024), as: UTF8.self)
        return head.lowercased().contains("netscape-bookmark-file")
            || bytes.allSatisfy { [0x09, 0x0A, 0x0D, 0x20].contains($0) }
    }

    /// The file as browsers read it, in UTF-8. Read again it has the same bookmarks in the same
    /// order; those of one folder should follow each other, or the folder is there twice.
    /// - Parameter title: what the whole is called.
    package func text(title: String) -> String {
        var writer = BookmarkWriter(title: title)
        for bookmark in bookmarks { writer.write(bookmark) }
        return writer.finished()
    }
}
