/// The unfolded lines of a calendar (RFC 5545 section 3.1), each with the number of the first of
/// the lines that it was folded into. Bare carriage returns end a line too; control characters are
/// left out. Folds are taken away before bytes become characters.
package struct LogicalLines: IteratorProtocol {
    private let bytes: [UInt8]
    private var position = 0
    private var number = 0
    package private(set) var hadControls = false

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    package mutating func next() -> (text: String, number: Int)? {
        var line: [UInt8] = []
        while line.isEmpty {
            guard position < bytes.count else { return nil }
            line = physical()
        }
        let first = number
        while position < bytes.count, isContinuation(bytes[position]) {
            // The fold's own blank goes; the semicolon of one that was broken by mistake stays.
            if bytes[position] != UInt8(ascii: ";") { position += 1 }
            line += physical()
        }
        return (String(decoding: line, as: UTF8.self), first)
    }

    private func isContinuation(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: ";")
    }

    private mutating func physical() -> [UInt8] {
        number += 1
        var line: [UInt8] = []
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == 10 { break }
            if byte == 13 {
                if position < bytes.count, bytes[position] == 10 { position += 1 }
                break
            }
            if byte >= 32 && byte != 127 || byte == 9 {
                line.append(byte)
            } else {
                hadControls = true
            }
        }
        return line
    }
}
