/// One line of a file of content lines, whole: its folds are taken away.
package struct LogicalLine: Sendable {
    /// Without control characters but tabs.
    package let bytes: ArraySlice<UInt8>
    /// Of the first of the lines that it was folded into, from 1.
    package let number: Int
    /// Whether its end was left out, since it is longer than is read.
    package let isTooLong: Bool

    /// As text: UTF-8, or Windows-1252 where it is not valid.
    package var text: String { FileText.text(of: bytes) }

    package var isBlank: Bool { bytes.allSatisfy { $0 == 32 || $0 == 9 } }
}
