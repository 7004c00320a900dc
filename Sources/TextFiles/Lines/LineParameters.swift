/// The parameters of a line, in their order; one may stand there more than once.
package struct LineParameters: Hashable, Sendable, Sequence {
    package private(set) var all: [LineParameter] = []
    /// What is more than that is left out.
    private static let most = 50

    package init() {}

    package subscript(name: String) -> String? { all.first { $0.name == name }?.value }

    package var isEmpty: Bool { all.isEmpty }

    package func makeIterator() -> IndexingIterator<[LineParameter]> { all.makeIterator() }

    mutating func add(_ piece: ArraySlice<UInt8>) {
        guard all.count < Self.most, !piece.isEmpty else { return }
        guard let sign = piece.firstIndex(of: UInt8(ascii: "=")) else {
            all.append(LineParameter(name: "", value: Self.plain(piece)))
            return
        }
        let name = FileText.text(of: piece[..<sign]).uppercased()
        all.append(LineParameter(name: name, value: Self.plain(piece[(sign + 1)...])))
    }

    /// Without quotes, and with the signs of RFC 6868 read.
    private static func plain(_ value: ArraySlice<UInt8>) -> String {
        var plain: [UInt8] = []
        var isSign = false
        for byte in value where byte != 34 {
            if isSign {
                switch byte {
                case UInt8(ascii: "n"): plain.append(10)
                case UInt8(ascii: "'"): plain.append(34)
                case UInt8(ascii: "^"): plain.append(94)
                default: plain += [94, byte]
                }
                isSign = false
            } else if byte == 94 {
                isSign = true
            } else {
                plain.append(byte)
            }
        }
        if isSign { plain.append(94) }
        return FileText.text(of: plain)
    }
}
