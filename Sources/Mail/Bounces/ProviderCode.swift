/// The numbers by which Orange (OFR), La Poste (LPN) and others after them tell why:
/// "OFR_416", "LPN007_426", "ofr_506 [506]". Their meaning is the provider's, as told on the pages
/// of its postmaster; the words and the status code beside them are often vague.
struct ProviderCode: Equatable {
    let number: Int

    /// - Parameter text: in small letters.
    init?(in text: String) {
        guard text.utf8.contains(UInt8(ascii: "_")),
            let match = text.firstMatch(of: /\b(?:ofr|lpn|sfr|neuf|ftt)\d{0,4}_(\d{3})\b/),
            let number = Int(match.1)
        else { return nil }
        self.number = number
    }

    /// nil for a number that is not known.
    func reason(isTemporary: Bool) -> BounceReason? {
        switch number {
        case 104: .temporary
        case 100...199: .policy
        case 401: .authentication
        case 416: .noSuchAddress
        case 417: .mailboxFull
        case 420, 426: .suspended
        case 505: isTemporary ? .temporary : .relayFault
        case 305, 402, 403, 405, 415, 421, 506, 507, 509, 510, 513...515, 630, 999: .policy
        default: nil
        }
    }
}
