/// Goes through a page once, and keeps what tells of it.
struct PageHeadReader {
    /// One `<link>`, as it is written.
    struct Icon {
        let address: String
        let side: Int?
        let isDrawing: Bool
    }

    private(set) var title: String?
    /// By name or property in lower case, the first of each.
    private(set) var meta: [String: String] = [:]
    private(set) var base: String?
    private(set) var canonical: String?
    private(set) var icons: [Icon] = []

    private static let mostIcons = 11
    private static let kept: Set = [
        "description", "og:title", "og:description", "og:site_name", "og:url", "twitter:title",
        "twitter:description",
    ]
    private static let drawings: Set = ["svg", "math"]

    /// - Parameter text: in UTF-8.
    static func read(_ text: [UInt8]) -> PageHeadReader {
        var (found, reader) = (PageHeadReader(), HTMLReader(text))
        // The title of a drawing within the page is not the page's.
        var (depth, isTitle) = (0, false)
        while let token = reader.next() {
            switch token {
            case .start(let tag):
                if drawings.contains(tag.name) { depth += 1 }
                isTitle = tag.name == "title" && depth == 0 && found.title == nil
                found.take(tag)
            case .end(let name):
                if drawings.contains(name) { depth = max(0, depth - 1) }
                isTitle = false
            case .text(let text): if isTitle { found.title = (found.title ?? "") + text }
            }
        }
        return found
    }

    private mutating func take(_ tag: HTMLTag) {
        switch tag.name {
        case "base": base = base ?? tag["href"]
        case "meta":
            guard let name = (tag["name"] ?? tag["property"])?.lowercased(),
                Self.kept.contains(name), meta[name] == nil, let content = tag["content"]
            else { return }
            meta[name] = content
        case "link": takeLink(tag)
        default: break
        }
    }

    private mutating func takeLink(_ tag: HTMLTag) {
        guard let address = tag["href"], !address.isEmpty else { return }
        let relations = (tag["rel"] ?? "").lowercased().split(whereSeparator: \.isWhitespace)
        if relations.contains("canonical"), canonical == nil { canonical = address }
        let isApple = relations.contains { $0.hasPrefix("apple-touch-icon") }
        guard isApple || relations.contains("icon"), icons.count < Self.mostIcons else { return }
        let type = (tag["type"] ?? "").lowercased()
        let path = address.lowercased().prefix { $0 != "?" && $0 != "#" }
        icons.append(
            Icon(
                address: address, side: Self.side(tag["sizes"]) ?? (isApple ? 180 : nil),
                isDrawing: type.contains("svg") || path.hasSuffix(".svg")))
    }

    /// `16x16 32x32` or `any`: the largest.
    private static func side(_ sizes: String?) -> Int? {
        let sizes = (sizes ?? "").lowercased().split(whereSeparator: \.isWhitespace)
        return sizes.compactMap { size in
            let sides = size.split(separator: "x").compactMap { Int($0) }
            return sides.count == 2 ? sides.max() : nil
        }
        .filter { (1...10_000).contains($0) }.max()
    }
}
