internal import CMD4C

/// Whoever listens to md4c, with what it reads and what was typed, byte for byte of one length.
struct MarkdownTarget {
    let events: any MarkdownEvents
    let read: UnsafeBufferPointer<UInt8>
    let typed: UnsafeBufferPointer<UInt8>

    /// The one that md4c was given.
    static func of(_ user: UnsafeMutableRawPointer?) -> MarkdownTarget {
        guard let user else { return deaf }
        return user.assumingMemoryBound(to: MarkdownTarget.self).pointee
    }

    /// For md4c that forgets whom it speaks to, which it does not.
    private static var deaf: MarkdownTarget {
        let nothing = UnsafeBufferPointer<UInt8>(start: nil, count: 0)
        return MarkdownTarget(
            events: MarkdownExcerpt(limit: 0), read: nothing, typed: nothing)
    }

    func enter(_ block: MarkdownBlock) -> Int32 { events.enter(block) ? 0 : 1 }
    func leave(_ block: MarkdownBlock) -> Int32 { events.leave(block) ? 0 : 1 }

    func enter(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
        events.enter(MarkdownSpan(type, detail, self)) ? 0 : 1
    }

    func leave(_ type: MD_SPANTYPE, _ detail: UnsafeMutableRawPointer?) -> Int32 {
        // Where it led has been read as it began.
        events.leave(MarkdownSpan(type, nil, self)) ? 0 : 1
    }

    func text(_ type: MD_TEXTTYPE, _ text: UnsafePointer<CChar>?, _ size: MD_SIZE) -> Int32 {
        events.text(MarkdownText(type), piece(text, Int(size))) ? 0 : 1
    }

    /// Of what md4c has of its own, the blanks of code, beside what it unescapes.
    private static let longestOwn = 16

    /// What was typed where md4c read something, or what it has made of its own.
    func piece(_ text: UnsafePointer<CChar>?, _ size: Int) -> MarkdownPiece {
        let raw = UnsafeRawBufferPointer(start: text, count: size)
        // md4c has been seen to give what ends before it begins, as a size beyond all.
        guard let start = raw.baseAddress, let base = read.baseAddress,
            size <= typed.count + Self.longestOwn
        else { return MarkdownPiece(bytes: typed.extracting(0..<0), place: nil, isEscaped: false) }
        let place = start - UnsafeRawPointer(base)
        guard 0...typed.count ~= place else {
            let bytes = raw.assumingMemoryBound(to: UInt8.self)
            return MarkdownPiece(bytes: bytes, place: nil, isEscaped: false)
        }
        return MarkdownPiece(
            bytes: UnsafeBufferPointer(rebasing: typed[place...].prefix(size)), place: place,
            isEscaped: place > 0 && typed[place - 1] == UInt8(ascii: "\\"))
    }
}
