import HTTP

extension Route {
    /// How its address begins, such as "/ack/", if what follows is a secret that lets anybody act.
    var secretPlace: String? {
        guard access == .everyone, !method.isSafe, let last = pattern.segments.last, last == .id
        else { return nil }
        var place = "/"
        for segment in pattern.segments.dropLast() {
            guard case .literal(let text) = segment else { return nil }
            place += text + "/"
        }
        return place
    }
}
