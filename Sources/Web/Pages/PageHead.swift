/// What a page of HTML says of itself, for a list of links. Nothing is loaded for it; all texts
/// are plain, without references, and are to be escaped as any other.
///
///     let head = PageHead(answer.body, charset: answer.charset, at: answer.address)
package struct PageHead: Sendable, Equatable {
    /// How much of a page is read, in octets; what is cut there is passed over.
    package static let longest = 262_144
    static let longestTitle = 300
    static let longestDescription = 1_000

    /// Of `<title>`, else of Open Graph (`og:title`) or of `twitter:title`; on one line, at most
    /// 300 characters.
    package let title: String?
    /// Of `<meta name=description>`, else of `og:description`; at most 1,000 characters.
    package let description: String?
    /// The name of the site (`og:site_name`).
    package let site: String?
    /// The address that the page would be known by (RFC 6596), if it is one of the web.
    package let canonical: WebAddress?
    /// Its signs, the fittest for a small picture first: those of 32 pixels and more by size, then
    /// smaller ones, drawings last; `/favicon.ico` at the end. At most 12.
    package let icons: [PageIcon]

    /// - Parameters:
    ///   - bytes: the page, whatever it is; at most `longest` of it are read.
    ///   - charset: the encoding that the server names, if it does.
    ///   - address: where the page is, which its addresses are relative to (`<base>` counts).
    package init(_ bytes: [UInt8], charset: String? = nil, at address: WebAddress) {
        let text = PageText.utf8(Array(bytes.prefix(Self.longest)), charset: charset)
        self.init(PageHeadReader.read(text), at: address)
    }

    private init(_ found: PageHeadReader, at address: WebAddress) {
        let base = found.base.flatMap { Self.address($0, at: address) } ?? address
        title = Self.line(
            [found.title, found.meta["og:title"], found.meta["twitter:title"]], Self.longestTitle)
        description = Self.line(
            [
                found.meta["description"], found.meta["og:description"],
                found.meta["twitter:description"],
            ], Self.longestDescription)
        site = Self.line([found.meta["og:site_name"]], Self.longestTitle)
        canonical =
            [found.canonical, found.meta["og:url"]].lazy.compactMap { $0 }
            .compactMap { Self.address($0, at: base) }.first
        icons = Self.icons(found.icons, at: base, of: address)
    }

    private static func address(_ text: String, at base: WebAddress) -> WebAddress? {
        do throws(WebAddressFault) {
            return try base.resolving(text)
        } catch {
            return nil
        }
    }

    /// The first of them that says something.
    private static func line(_ texts: [String?], _ longest: Int) -> String? {
        texts.lazy.compactMap { $0 }.map { PlainLine.of($0, longest: longest) }
            .first { !$0.isEmpty }
    }

    private static func icons(
        _ links: [PageHeadReader.Icon], at base: WebAddress, of page: WebAddress
    ) -> [PageIcon] {
        var icons: [PageIcon] = []
        for link in links {
            guard let address = Self.address(link.address, at: base),
                !icons.contains(where: { $0.address == address })
            else { continue }
            icons.append(PageIcon(address: address, side: link.side, isDrawing: link.isDrawing))
        }
        icons.sort { rank($0) < rank($1) }
        let usual = WebAddress(
            scheme: page.scheme, host: page.host, port: page.port, path: "/favicon.ico",
            query: nil, fragment: nil)
        if !icons.contains(where: { $0.address == usual }) {
            icons.append(PageIcon(address: usual, side: nil, isDrawing: false))
        }
        return icons
    }

    /// The smaller the better.
    private static func rank(_ icon: PageIcon) -> Int {
        guard !icon.isDrawing else { return 1_000_000 }
        guard let side = icon.side else { return 50_000 }
        return side >= 32 ? side : 100_000 - side
    }
}
