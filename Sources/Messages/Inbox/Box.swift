import Community

/// The pages of one's messages that stand side by side.
enum Box: String, CaseIterable {
    case inbox, sent, hidden

    private func address(in space: Space) -> String {
        switch self {
        case .inbox: MessagesPaths.inbox(in: space)
        case .sent: MessagesPaths.sent(in: space)
        case .hidden: MessagesPaths.hidden(in: space)
        }
    }

    static func tabs(at here: Box, _ visit: Visit) throws -> [PageLink] {
        let space = try visit.space
        return allCases.map {
            PageLink(
                visit.words("messages.box.\($0.rawValue)"), $0.address(in: space),
                isCurrent: $0 == here)
        }
    }
}
