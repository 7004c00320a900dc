internal import CMD4C

extension MarkdownBlock {
    init(_ type: MD_BLOCKTYPE, _ detail: UnsafeMutableRawPointer?) {
        switch type {
        case MD_BLOCK_QUOTE: self = .quote
        case MD_BLOCK_UL: self = .bullets
        case MD_BLOCK_OL:
            self = .numbers(start: Int(read(detail, as: MD_BLOCK_OL_DETAIL.self)?.start ?? 1))
        case MD_BLOCK_LI: self = .item
        case MD_BLOCK_HR: self = .rule
        case MD_BLOCK_H:
            self = .heading(Int(read(detail, as: MD_BLOCK_H_DETAIL.self)?.level ?? 1))
        case MD_BLOCK_CODE: self = .code
        case MD_BLOCK_P, MD_BLOCK_HTML: self = .paragraph
        case MD_BLOCK_TABLE: self = .table
        case MD_BLOCK_THEAD: self = .head
        case MD_BLOCK_TBODY: self = .body
        case MD_BLOCK_TR: self = .row
        case MD_BLOCK_TH: self = .headCell(MarkdownAlignment(detail))
        case MD_BLOCK_TD: self = .cell(MarkdownAlignment(detail))
        default: self = .document
        }
    }
}

extension MarkdownAlignment {
    fileprivate init(_ detail: UnsafeMutableRawPointer?) {
        switch read(detail, as: MD_BLOCK_TD_DETAIL.self)?.align {
        case MD_ALIGN_LEFT: self = .left
        case MD_ALIGN_CENTER: self = .center
        case MD_ALIGN_RIGHT: self = .right
        default: self = .none
        }
    }
}

extension MarkdownSpan {
    init(
        _ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?, _ target: MarkdownTarget
    ) {
        switch type {
        case MD_SPAN_STRONG: self = .strong
        case MD_SPAN_CODE: self = .code
        case MD_SPAN_DEL: self = .deletion
        case MD_SPAN_A:
            self = .link(address: read(detail, as: MD_SPAN_A_DETAIL.self)?.href.text(target))
        case MD_SPAN_IMG:
            self = .image(
                address: read(detail, as: MD_SPAN_IMG_DETAIL.self)?.src.text(target))
        default: self = .emphasis
        }
    }
}

extension MarkdownText {
    init(_ type: MD_TEXTTYPE) {
        switch type {
        case MD_TEXT_NULLCHAR: self = .null
        case MD_TEXT_BR: self = .lineBreak
        case MD_TEXT_SOFTBR: self = .softBreak
        case MD_TEXT_ENTITY: self = .reference
        case MD_TEXT_CODE: self = .code
        default: self = .normal
        }
    }
}

private func read<D>(_ detail: UnsafeMutableRawPointer?, as _: D.Type) -> D? {
    detail?.assumingMemoryBound(to: D.self).pointee
}

extension MD_ATTRIBUTE {
    /// Of an address. A definition is written once and used as often as one likes, each time as
    /// long as it is.
    private static var most: Int { 2_048 }

    /// The text with its character references decoded once; `nil` when one is not known, and for
    /// one that is longer than any address.
    fileprivate func text(_ target: MarkdownTarget) -> String? {
        guard let text, let types = substr_types, let offsets = substr_offsets else { return "" }
        guard size <= Self.most else { return nil }
        var result = ""
        var index = 0
        while offsets[index] < size {
            let start = Int(offsets[index])
            let count = Int(offsets[index + 1]) - start
            let piece = target.piece(text + start, count)
            let part = String(decoding: piece.bytes, as: UTF8.self)
            switch types[index] {
            case MD_TEXT_NULLCHAR: result += "\u{FFFD}"
            case MD_TEXT_ENTITY:
                guard let known = CharacterReference.text(of: part) else { return nil }
                result += known
            default: result += part
            }
            index += 1
        }
        return result
    }
}
