/// A rule into which a program wrote more than belongs there, as the incumbent does:
/// `FREQ=WEEKLY;BYDAY=MO;EXDATE;VALUE=DATE:20240714;UNTIL=20241231T235959Z`.
struct GluedRule {
    /// Without what does not belong.
    let rule: String
    /// The dates that are taken out.
    let exceptions: [String]

    init(_ value: String) {
        guard value.uppercased().contains("EXDATE") else {
            rule = value
            exceptions = []
            return
        }
        var parts: [Substring] = []
        var exceptions: [String] = []
        for part in value.split(separator: ";") {
            if let colon = part.firstIndex(of: ":") {
                exceptions += part[part.index(after: colon)...].split(separator: ",").map(
                    String.init)
            } else if !part.uppercased().hasPrefix("EXDATE") {
                parts.append(part)
            }
        }
        rule = parts.joined(separator: ";")
        self.exceptions = exceptions
    }
}
