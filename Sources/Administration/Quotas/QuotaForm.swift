import Community
import Content
import Foundation
import HTTP

/// The limits of a space as they were typed, with what is wrong with them.
struct QuotaForm {
    private static let mega = 1 << 20

    /// In megabytes; empty for none of its own.
    let files: String
    let members: String
    private(set) var fileLimit: Int?
    private(set) var memberLimit: Int?
    private(set) var errors = FormErrors()

    init(_ space: Space) {
        (fileLimit, memberLimit) = (space.fileLimit, space.memberLimit)
        files = space.fileLimit.map { String($0 / Self.mega) } ?? ""
        members = space.memberLimit.map(String.init) ?? ""
    }

    init(_ fields: FormFields, _ visit: Visit) {
        files = (fields.first("files") ?? "").oneLine
        members = (fields.first("members") ?? "").oneLine
        let most = visit.site.options.spaceLimit / Self.mega
        fileLimit = Self.number(files, 1...max(most, 1)).map { $0 * Self.mega }
        memberLimit = Self.number(members, 1...1_000_000)
        if !files.isEmpty, fileLimit == nil {
            errors.add(
                "files", visit.words("quota.fault.files", ["most": visit.words.number(most)]))
        }
        if !members.isEmpty, memberLimit == nil {
            errors.add("members", visit.words("quota.fault.members"))
        }
    }

    /// Blanks between the digits are how people write them.
    private static func number(_ text: String, _ range: ClosedRange<Int>) -> Int? {
        let digits = text.filter { !$0.isWhitespace }
        guard digits.count < 12, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
        return Int(digits).flatMap { range.contains($0) ? $0 : nil }
    }

    var version: FormVersion { FormVersion(of: [files, members]) }
}
