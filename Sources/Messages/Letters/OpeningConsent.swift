import Community

extension ConsentPurpose {
    /// That whoever wrote is told when their message was opened.
    static let opening = ConsentPurpose(
        "messages.opening", word: "messages.consent.opening",
        hint: "messages.consent.openingHint")
}
