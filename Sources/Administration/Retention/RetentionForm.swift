import Community
import HTTP

/// How long each thing is kept, as it was typed.
struct RetentionForm {
    let all: [Retention]
    private(set) var typed: [String: String] = [:]
    private(set) var amounts: [String: Int]
    private(set) var errors = FormErrors()

    /// - Parameter amounts: what holds.
    init(_ all: [Retention], _ amounts: [String: Int]) {
        (self.all, self.amounts) = (all, amounts)
        typed = amounts.mapValues(String.init)
    }

    /// What is not sent stays as it is.
    mutating func read(_ fields: FormFields, _ words: Localization) {
        for one in all {
            guard let text = fields.first(one.name)?.trimmed else { continue }
            typed[one.name] = text
            if let amount = Int(text), one.bounds.contains(amount) {
                amounts[one.name] = amount
            } else {
                errors.add(
                    one.name,
                    words(
                        "retention.fault",
                        [
                            "least": String(one.bounds.lowerBound),
                            "most": String(one.bounds.upperBound),
                        ]))
            }
        }
    }

    var version: FormVersion {
        FormVersion(of: all.map { "\($0.name) \(amounts[$0.name] ?? 0)" })
    }
}
