/// `.` and `..` in a path.
enum DotSegments {
    /// - Parameter path: begins with `/`.
    /// - Returns: the path without them (RFC 3986 5.2.4), which begins with `/` too.
    static func removed(from path: String) -> String {
        let segments = path.split(separator: "/", omittingEmptySubsequences: false).dropFirst()
        var kept: [Substring] = []
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                _ = kept.popLast()
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        return "/" + kept.joined(separator: "/")
    }
}
