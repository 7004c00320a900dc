import Community
import Content
import Storage
import Web

/// A bookmark as a link would have it: the same address in another folder is one more theme.
struct FiledBookmark: Sendable {
    /// How many one file may bring.
    private static let most = 20_000

    let line: Int
    let bookmark: Bookmark
    /// Without what follows a reader.
    let address: WebAddress
    let key: String
    /// That of its folders.
    let theme: String?
    /// Whether the file has its address before it.
    private(set) var isFurther = false

    init(_ bookmark: Bookmark, line: Int) {
        (self.bookmark, self.line) = (bookmark, line)
        address = bookmark.address.withoutTracking
        key = address.digest
        theme = BookmarkFolder.theme(of: bookmark)
    }

    /// Those of a file that lead somewhere, each address once under each theme.
    static func all(_ source: ImportSource) throws -> ImportedThings<FiledBookmark> {
        let words = source.words
        let file = try read(source)
        var problems = file.refused.filter { $0.fault != .scheme("place") }.map {
            ImportProblem(
                line: $0.line, about: $0.title.isEmpty ? $0.address : $0.title,
                AddressFault.sentence($0.fault, words), isRejection: true)
        }
        var seen: [String: Set<String>] = [:]
        var things: [FiledBookmark] = []
        for (bookmark, line) in zip(file.bookmarks, file.lines) {
            var thing = FiledBookmark(bookmark, line: line)
            let theme = thing.theme?.nameLook ?? ""
            thing.isFurther = seen[thing.key] != nil
            if AddressFault.leadsInside(bookmark.address.host) {
                problems.append(thing.problem(words("links.error.inside"), isRejection: true))
            } else if !thing.isFurther || !theme.isEmpty,
                seen[thing.key, default: []].insert(theme).inserted
            {
                things.append(thing)
            } else {
                problems.append(thing.problem(words("links.import.again"), isRejection: false))
            }
        }
        return ImportedThings(things, problems: problems)
    }

    private static func read(_ source: ImportSource) throws -> BookmarkFile {
        do throws(BookmarkFileError) {
            let file = try BookmarkFile(reading: Array(source.data), most: most)
            guard file.bookmarks.count + file.refused.count <= most else { throw .tooLarge }
            return file
        } catch {
            let key = error == .tooLarge ? "tooMany" : "notBookmarks"
            throw ImportRefusal(
                source.words("links.import.error.\(key)", ["n": source.words.number(most)]))
        }
    }

    private func problem(_ sentence: String, isRejection: Bool) -> ImportProblem {
        ImportProblem(line: line, about: bookmark.title, sentence, isRejection: isRejection)
    }
}
