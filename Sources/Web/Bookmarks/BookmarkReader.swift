/// Goes through a file of bookmarks once.
struct BookmarkReader {
    private(set) var bookmarks: [Bookmark] = []
    /// Where each of them begins.
    private(set) var lines: [Int] = []
    private(set) var refused: [RefusedBookmark] = []
    /// Whether there was anything that makes it a file of bookmarks.
    private(set) var isOfBookmarks = false

    /// What the text that comes belongs to.
    private enum Place { case nothing, folder, link, description }

    /// A link whose end has not come yet.
    private struct Draft {
        let line: Int
        let tag: HTMLTag
        var title = ""
        var description = ""
    }

    private var html: HTMLReader
    private var place = Place.nothing
    private var folders: [String] = []
    /// Of the lists that are open, those which are deeper than is told apart.
    private var beyond = 0
    /// The folder whose list may follow.
    private var folder: String?
    private var draft: Draft?

    /// - Parameter text: in UTF-8.
    init(_ text: [UInt8]) { html = HTMLReader(text) }

    /// - Parameter most: what comes after more than so many is not read.
    mutating func readAll(most: Int) {
        while bookmarks.count + refused.count <= most, let token = html.next() {
            switch token {
            case .start(let tag): begin(tag)
            case .end(let name): end(name)
            case .text(let text): take(text)
            }
        }
        finish()
    }

    private mutating func begin(_ tag: HTMLTag) {
        switch tag.name {
        case "dl": openList()
        case "dt", "hr": finish()
        case "h3":
            finish()
            folder = ""
            place = .folder
        case "a":
            finish()
            guard tag["href"] != nil else { return }
            (isOfBookmarks, folder, place) = (true, nil, .link)
            draft = Draft(line: html.line, tag: tag)
        case "dd": place = .description
        case "br": take("\n")
        default: break
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "dl": closeList()
        case "a", "h3": place = .nothing
        default: break
        }
    }

    private mutating func openList() {
        finish()
        isOfBookmarks = true
        // The list of the whole file is one of them.
        if folders.count <= BookmarkFile.deepest {
            // Each bookmark in it would otherwise go through all of a long one.
            folders.append(PlainLine.of(folder ?? "", longest: Bookmark.longestName))
        } else {
            beyond += 1
        }
        folder = nil
    }

    private mutating func closeList() {
        finish()
        folder = nil
        if beyond > 0 { beyond -= 1 } else { _ = folders.popLast() }
    }

    /// A title is cut later; what is far too long is not even gathered.
    private mutating func take(_ text: String) {
        switch place {
        case .nothing: break
        case .folder:
            if (folder ?? "").utf8.count < 10_000 { folder?.append(text) }
        case .link:
            if (draft?.title ?? "").utf8.count < 10_000 { draft?.title.append(text) }
        case .description:
            if (draft?.description ?? "").utf8.count < 100_000 {
                draft?.description.append(text)
            }
        }
    }

    /// The end of a link is where something else begins.
    private mutating func finish() {
        place = .nothing
        guard let draft else { return }
        self.draft = nil
        let written = draft.tag["href"] ?? ""
        do throws(WebAddressFault) {
            bookmarks.append(
                Bookmark(
                    address: try WebAddress(written), title: draft.title, folders: folders,
                    description: draft.description, tags: Self.tags(draft.tag),
                    added: BookmarkDate.read(draft.tag["add_date"])))
            lines.append(draft.line)
        } catch {
            refused.append(
                RefusedBookmark(
                    line: draft.line,
                    title: PlainLine.of(draft.title, longest: Bookmark.longestName),
                    address: PlainLine.of(String(written.prefix(200)), longest: 200), fault: error))
        }
    }

    private static func tags(_ tag: HTMLTag) -> [String] {
        (tag["tags"] ?? "").split(separator: ",").prefix(Bookmark.mostTags).map(String.init)
    }
}
