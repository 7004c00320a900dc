/// A way to reach somebody that one of two cards has, or both.
struct JoinedChannel: Sendable {
    var channel: ContactChannel
    let isOfFirst: Bool
    var isOfSecond: Bool

    /// Those of both, each once: what is told of it is that of the first which tells anything, and
    /// those see it who saw it on both.
    static func all(_ first: [ContactChannel], _ second: [ContactChannel]) -> [JoinedChannel] {
        var joined: [JoinedChannel] = []
        for (list, isFirst) in [(first, true), (second, false)] {
            for channel in list {
                let place = joined.firstIndex { $0.channel.isSame(as: channel) }
                if let place {
                    joined[place].take(channel)
                    if !isFirst { joined[place].isOfSecond = true }
                } else {
                    joined.append(
                        JoinedChannel(channel: channel, isOfFirst: isFirst, isOfSecond: !isFirst))
                }
            }
        }
        return ChannelKind.allCases.flatMap { kind in joined.filter { $0.channel.kind == kind } }
    }

    private mutating func take(_ other: ContactChannel) {
        if channel.label.isEmpty { channel.label = other.label }
        if channel.types.isEmpty { channel.types = other.types }
        channel.sight = channel.sight.narrower(than: other.sight)
    }
}

extension ContactChannel {
    fileprivate func isSame(as other: ContactChannel) -> Bool {
        guard kind == other.kind else { return false }
        if kind == .address { return post == other.post }
        return key.isEmpty ? value == other.value : key == other.key
    }
}

extension ContactSight {
    /// That of the two which fewer see.
    func narrower(than other: ContactSight) -> ContactSight {
        let order = Self.allCases
        let places = [self, other].compactMap { order.firstIndex(of: $0) }
        return places.max().map { order[$0] } ?? self
    }
}
