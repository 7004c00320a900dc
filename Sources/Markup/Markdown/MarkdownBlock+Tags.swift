extension MarkdownBlock {
    /// Whether the block counts among those inside one another.
    var nests: Bool {
        switch self {
        case .quote, .bullets, .numbers: true
        default: false
        }
    }

    var opening: StaticString {
        switch self {
        case .document: ""
        case .quote: "<blockquote>\n"
        case .bullets: "<ul>\n"
        case .numbers: "<ol>\n"
        case .item: "<li>"
        case .rule: "<hr>\n"
        case .heading(2): "<h2>"
        case .heading(3): "<h3>"
        case .heading(4): "<h4>"
        case .heading(5): "<h5>"
        case .heading: "<h6>"
        case .code: "<pre><code>"
        case .paragraph: "<p>"
        case .table: "<div class=\"table\"><table>\n"
        case .head: "<thead>\n"
        case .body: "<tbody>\n"
        case .row: "<tr>"
        case .headCell(let alignment): alignment.headCell
        case .cell(let alignment): alignment.cell
        }
    }

    var closing: StaticString {
        switch self {
        case .document, .rule: ""
        case .quote: "</blockquote>\n"
        case .bullets: "</ul>\n"
        case .numbers: "</ol>\n"
        case .item: "</li>\n"
        case .heading(2): "</h2>\n"
        case .heading(3): "</h3>\n"
        case .heading(4): "</h4>\n"
        case .heading(5): "</h5>\n"
        case .heading: "</h6>\n"
        case .code: "</code></pre>\n"
        case .paragraph: "</p>\n"
        case .table: "</table></div>\n"
        case .head: "</thead>\n"
        case .body: "</tbody>\n"
        case .row: "</tr>\n"
        case .headCell: "</th>"
        case .cell: "</td>"
        }
    }
}

extension MarkdownAlignment {
    fileprivate var headCell: StaticString {
        switch self {
        case .none, .left: "<th scope=\"col\">"
        case .center: "<th scope=\"col\" class=\"center\">"
        case .right: "<th scope=\"col\" class=\"right\">"
        }
    }

    fileprivate var cell: StaticString {
        switch self {
        case .none, .left: "<td>"
        case .center: "<td class=\"center\">"
        case .right: "<td class=\"right\">"
        }
    }
}

extension MarkdownSpan {
    enum Name {
        case emphasis, strong, code, deletion, link, image
    }

    var name: Name {
        switch self {
        case .emphasis: .emphasis
        case .strong: .strong
        case .code: .code
        case .deletion: .deletion
        case .link: .link
        case .image: .image
        }
    }

    /// Links and images are written by hand.
    var opening: StaticString {
        switch self {
        case .emphasis: "<em>"
        case .strong: "<strong>"
        case .code: "<code>"
        case .deletion: "<del>"
        case .link, .image: ""
        }
    }

    var closing: StaticString {
        switch self {
        case .emphasis: "</em>"
        case .strong: "</strong>"
        case .code: "</code>"
        case .deletion: "</del>"
        case .link, .image: ""
        }
    }
}
