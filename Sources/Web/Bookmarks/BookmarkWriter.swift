import Foundation

/// Writes a file of bookmarks, in the shape that Firefox gives it.
struct BookmarkWriter {
    private var text: String
    private var folders: [String] = []

    init(title: String) {
        let title = Self.escaped(PlainLine.of(title, longest: Bookmark.longestName))
        text = """
            <!DOCTYPE NETSCAPE-Bookmark-file-1>
            <META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=UTF-8">
            <TITLE>\(title)</TITLE>
            <H1>\(title)</H1>
            <DL><p>

            """
    }

    mutating func write(_ bookmark: Bookmark) {
        move(to: bookmark.folders)
        var attributes = " HREF=\"\(Self.escaped(bookmark.address.text))\""
        if let added = bookmark.added {
            attributes += " ADD_DATE=\"\(Int(added.timeIntervalSince1970))\""
        }
        if !bookmark.tags.isEmpty {
            attributes += " TAGS=\"\(Self.escaped(bookmark.tags.joined(separator: ",")))\""
        }
        text += "\(indent)<DT><A\(attributes)>\(Self.escaped(bookmark.title))</A>\n"
        if !bookmark.description.isEmpty {
            text += "\(indent)<DD>\(Self.escaped(bookmark.description))\n"
        }
    }

    mutating func finished() -> String {
        move(to: [])
        return text + "</DL><p>\n"
    }

    /// Closes and opens lists up to a folder.
    private mutating func move(to target: [String]) {
        let shared = zip(folders, target).prefix { $0 == $1 }.count
        while folders.count > shared {
            folders.removeLast()
            text += "\(indent)</DL><p>\n"
        }
        for folder in target.dropFirst(shared) {
            text += "\(indent)<DT><H3>\(Self.escaped(folder))</H3>\n\(indent)<DL><p>\n"
            folders.append(folder)
        }
    }

    private var indent: String { String(repeating: "    ", count: folders.count + 1) }

    private static func escaped(_ text: String) -> String {
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result
    }
}
