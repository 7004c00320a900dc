import Community
import Foundation
import HTTP

/// What is wrong, and on which page.
struct ErratumForm: Sendable {
    static let longest = 2_000
    static let longestPlace = 80

    var words = ""
    var place = ""
    private(set) var errors = FormErrors()

    init() {}

    init(_ fields: FormFields, _ texts: Localization) {
        words = (fields.first("mistake") ?? "").plainLines.trimmed
        place = (fields.first("place") ?? "").oneLine
        if words.isBlank { errors.add("mistake", texts("library.erratum.error.words")) }
        if words.length > Self.longest {
            errors.add("mistake", texts("form.tooLong", ["n": texts.number(Self.longest)]))
        }
        if place.length > Self.longestPlace {
            errors.add("place", texts("form.tooLong", ["n": texts.number(Self.longestPlace)]))
        }
    }
}
