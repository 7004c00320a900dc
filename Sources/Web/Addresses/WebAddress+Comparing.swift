extension WebAddress {
    /// What two addresses of the same page have in common; it is compared, never shown or
    /// fetched. Beside what `WebAddress` evens out, these do not count:
    /// - whether it is `http` or `https`, each on its own port;
    /// - what follows a reader (`utm_source`, `fbclid`, ...) in the query, and a query left empty;
    /// - a place within the page, unless it is the page itself: `#!/a` or `#/a`.
    ///
    /// The order of what is left in the query, a slash at the end of a path, letters in capitals
    /// in the path and `www.` do count: some servers tell them apart.
    package var comparisonKey: String {
        let server = port == scheme.port ? host.text : "\(host.text):\(port)"
        let query = query.flatMap(TrackingParameters.removed).map { "?" + $0 } ?? ""
        let isRoute = fragment.map { $0.hasPrefix("!") || $0.hasPrefix("/") } ?? false
        return "//" + server + path + query + (isRoute ? "#" + (fragment ?? "") : "")
    }

    /// The address without what follows a reader: what is fit to be kept and passed on.
    package var withoutTracking: WebAddress {
        guard let query else { return self }
        let rest = TrackingParameters.removed(from: query)
        return WebAddress(
            scheme: scheme, host: host, port: port, path: path,
            query: query.isEmpty ? query : rest, fragment: fragment)
    }

    /// For the eye: without the scheme and the slash of an empty path, letters of French in their
    /// own form. What could be taken for another address stays encoded.
    package var shown: String {
        let server = port == scheme.port ? host.shown : "\(host.shown):\(port)"
        let rest = path + (query.map { "?" + $0 } ?? "") + (fragment.map { "#" + $0 } ?? "")
        return server + (rest == "/" ? "" : Self.readable(rest))
    }

    /// Familiar letters are two octets each in UTF-8.
    private static func readable(_ text: String) -> String {
        let bytes = Array(text.utf8)
        var (result, at) = ("", 0)
        while at < bytes.count {
            if bytes[at] == 0x25, let first = PercentForm.value(bytes, at),
                let second = PercentForm.value(bytes, at + 3), at + 3 < bytes.count,
                bytes[at + 3] == 0x25,
                let scalar = String(validating: [first, second], as: UTF8.self)?
                    .unicodeScalars.first, Familiar.isLetter(scalar)
            {
                result.unicodeScalars.append(scalar)
                at += 6
            } else {
                result.unicodeScalars.append(Unicode.Scalar(bytes[at]))
                at += 1
            }
        }
        return result
    }
}
