import Community
import Foundation
import VCard

/// What stands in a cell, in the one form of its kind.
enum SheetValue: Equatable {
    case value(String)
    /// A sheet made a quantity of it, and its last digits are lost.
    case rounded
    /// It is no such thing.
    case unread

    init(_ text: String, _ kind: SheetColumn.Kind) {
        switch kind {
        case .text: self = .value(text)
        case .mail:
            let typed = Email.typed(text)
            let bare = typed.hasPrefix("mailto:") ? String(typed.dropFirst(7)) : typed
            self = Email.isPlausible(bare) ? .value(bare) : .unread
        case .telephone: self = Self.telephone(text)
        case .date: self = Self.day(text).map(Self.value) ?? .unread
        case .number: self = Self.number(text).map(Self.value) ?? .unread
        }
    }

    private static func telephone(_ text: String) -> SheetValue {
        do throws(PhoneNumberError) {
            let number = try PhoneNumber(text)
            return .value(number.normal + (number.ext.isEmpty ? "" : ";ext=" + number.ext))
        } catch {
            return error == .rounded ? .rounded : .unread
        }
    }

    /// `27/11/2026`, `27.11.2026`, `2026-11-27`, with a time behind it or not.
    private static func day(_ text: String) -> String? {
        let date = text.split(whereSeparator: { $0 == " " || $0 == "T" }).first ?? ""
        let parts = date.split(whereSeparator: { "/.-".contains($0) }).map(String.init)
        let numbers = parts.compactMap(Int.init)
        guard numbers.count == 3, parts.count == 3 else { return nil }
        let isISO = parts[0].utf8.count == 4
        guard isISO || parts[2].utf8.count == 4 else { return nil }
        let (year, month, day) = (
            isISO ? numbers[0] : numbers[2], numbers[1], isISO ? numbers[2] : numbers[0]
        )
        guard 1...9999 ~= year, 1...12 ~= month, 1...31 ~= day else { return nil }
        let noon = LocalDate.moment(
            year: year, month: month, day: day, hour: 12, minute: 0, in: .gmt)
        let found = LocalDate(noon, .gmt)
        return found.day == day && found.month == month ? found.isoDay : nil
    }

    /// `1 234,5`, `1234.5`: a comma or a point before the decimals, blanks between thousands.
    private static func number(_ text: String) -> String? {
        let plain = text.filter { !$0.isWhitespace }.replacing(",", with: ".")
        let digits = plain.hasPrefix("-") ? plain.dropFirst() : plain[...]
        let halves = digits.split(separator: ".", omittingEmptySubsequences: false)
        guard 1...2 ~= halves.count,
            halves.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { 48...57 ~= $0 } })
        else { return nil }
        return plain
    }
}
