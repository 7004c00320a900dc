import Community
import Content
import HTTP

/// What a session was opened from, in two words: "Firefox, Android".
enum Device {
    static func name(_ request: Request) -> String {
        let agent = request.head.headers["user-agent"] ?? ""
        let browser = first(in: agent, of: browsers)
        let system = first(in: agent, of: systems)
        return [browser, system].compactMap { $0 }.joined(separator: ", ")
    }

    private static func first(in agent: String, of names: KeyValuePairs<String, String>) -> String?
    {
        names.first { agent.contains($0.key) }?.value
    }

    // The order matters: Edge also says Chrome, Chrome also says Safari.
    private static let browsers: KeyValuePairs = [
        "Edg": "Edge", "OPR": "Opera", "Firefox": "Firefox", "FxiOS": "Firefox",
        "Chrom": "Chrome", "CriOS": "Chrome", "Safari": "Safari",
    ]
    private static let systems: KeyValuePairs = [
        "Android": "Android", "iPhone": "iPhone", "iPad": "iPad", "Windows": "Windows",
        "Mac OS": "Mac", "Linux": "Linux",
    ]
}
