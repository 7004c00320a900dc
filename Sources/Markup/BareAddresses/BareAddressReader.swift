/// Reads one address at its place in a text.
struct BareAddressReader {
    let text: ScalarBytes

    init(_ text: [UInt8]) { self.text = ScalarBytes(text) }

    /// The address that begins at `index`, or whose `@` stands there.
    /// - Parameter after: where the last one ended.
    /// - Parameter marks: how many `_` before it are still open.
    func address(at index: Int, after: Int, marks: Int) -> BareAddress? {
        switch text.bytes[index] {
        case UInt8(ascii: "h"), UInt8(ascii: "H"): web(from: index, marks)
        case UInt8(ascii: "w"), UInt8(ascii: "W"): hostAlone(from: index, marks)
        case UInt8(ascii: "@"): mail(at: index, after: after)
        default: nil
        }
    }

    // MARK: The web

    private func web(from start: Int, _ marks: Int) -> BareAddress? {
        let schemes = ["https://", "http://"]
        guard let scheme = schemes.first(where: { text.has($0, at: start) }),
            !(text.before(start).map { $0.value.isWord } ?? false)
        else { return nil }
        let rest = start + scheme.utf8.count
        guard let host = host(from: hostStart(from: rest)) else { return nil }
        let range = start..<end(behind: host, marks)
        return BareAddress(
            range: range, target: scheme + text.seenWords(rest..<range.upperBound))
    }

    /// Behind `user@` and `user:password@`, which few addresses have.
    private func hostStart(from start: Int) -> Int {
        var end = start
        while let (value, next) = text.scalar(at: end),
            value.isWord || value.isOne(of: ".-_:%+!$&=~")
        {
            end = next
        }
        return text.has("@", at: end) && host(from: end + 1) != nil ? end + 1 : start
    }

    /// `www.example.org`, without a scheme.
    private func hostAlone(from start: Int, _ marks: Int) -> BareAddress? {
        guard text.has("www.", at: start), mayStand(start), let host = host(from: start) else {
            return nil
        }
        let labels = labels(host)
        guard labels.count > 2, labels.allSatisfy({ !$0.isEmpty }) else { return nil }
        let range = start..<end(behind: host, marks)
        return BareAddress(
            range: range, target: "http://www." + text.seenWords(start + 4..<range.upperBound))
    }

    private func mayStand(_ start: Int) -> Bool {
        guard let before = text.seen(before: start) else { return true }
        return !before.isWord && !before.isOne(of: "._-/@")
    }

    /// Letters, digits, dots and hyphens, the last of which is a letter or a digit, and what nobody
    /// sees between them.
    private func host(from start: Int) -> Range<Int>? {
        var (end, last, isFirst) = (start, start, true)
        while let (value, next) = text.scalar(at: end) {
            end = next
            if value.isUnseen { continue }
            guard value.isWord || (!isFirst && value.isOne(of: ".-_")) else { break }
            isFirst = false
            if value.isWord { last = next }
        }
        return last > start ? start..<last : nil
    }

    private func labels(_ host: Range<Int>) -> [Substring.UTF8View] {
        text.seenWords(host)[...].utf8.split(
            separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    }

    /// Where an address ends whose host is known: a path, a query or a port may follow.
    private func end(behind host: Range<Int>, _ marks: Int) -> Int {
        var start = host.upperBound
        if text.has(":", at: start), text.scalar(at: start + 1)?.value.isDigit == true {
            start += 1
            while text.scalar(at: start)?.value.isDigit == true { start += 1 }
        }
        guard let (next, _) = text.scalar(at: start), next.isOne(of: "/?#") else { return start }
        return trimmed(from: start, to: pathEnd(from: start), marks)
    }

    /// A bracket that was not opened inside closes what the address stands in.
    private func pathEnd(from start: Int) -> Int {
        var (end, brackets) = (start, Brackets())
        while let (value, next) = text.scalar(at: end), !value.endsAddress {
            // The label of a link, before where it leads.
            if value == 0x5D, text.has("(", at: next) { break }
            brackets.count(text.bytes[end], 1)
            if brackets.isOneClosedTooMany { break }
            end = next
        }
        return end
    }

    /// Without what closes a sentence, without brackets that open what follows, and without the
    /// `_` that close what was opened before: `marks` of them.
    private func trimmed(from start: Int, to end: Int, _ marks: Int) -> Int {
        var (end, brackets, marks) = (end, Brackets(), marks)
        for byte in text.bytes[start..<end] { brackets.count(byte, 1) }
        while let (value, before) = text.before(end), before >= start {
            let isMark = marks > 0 && value.isOne(of: "_")
            guard isMark || value.closesSentence || brackets.isTooMuch(value) else { break }
            if isMark { marks -= 1 }
            brackets.count(text.bytes[before], -1)
            end = before
        }
        return end
    }

    // MARK: Mail

    private static let longestLocalPart = 64

    private func mail(at sign: Int, after: Int) -> BareAddress? {
        guard let start = localPart(before: sign, after: after), mayFollow(start),
            let host = host(from: sign + 1), !text.has("@", at: host.upperBound)
        else { return nil }
        let labels = labels(host)
        guard labels.count > 1, labels.allSatisfy({ !$0.isEmpty && $0.first != 0x2D }),
            let last = labels.last, last.count > 1, last.first?.isDigit == false
        else { return nil }
        let name = text.seenWords(start..<sign)
        guard !name.isEmpty, name.utf8.last != UInt8(ascii: ".") else { return nil }
        let range = start..<host.upperBound
        return BareAddress(range: range, target: "mailto:" + text.seenWords(range))
    }

    private func localPart(before sign: Int, after: Int) -> Int? {
        var (start, count, first) = (sign, 0, sign)
        while let (value, before) = text.before(start), before >= after {
            let isUnseen = value.isUnseen
            guard isUnseen || value.isWord || value.isOne(of: "._%+-") else { break }
            (start, count) = (before, count + 1)
            if !isUnseen, !value.isOne(of: ".%+-_") { first = before }
            if count > Self.longestLocalPart { return nil }
        }
        return first < sign ? first : nil
    }

    /// Not a part of a path, nor of another address.
    private func mayFollow(_ start: Int) -> Bool {
        text.seen(before: start).map { !$0.isOne(of: "/@") } ?? true
    }
}
