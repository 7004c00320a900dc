import CCurl

extension Opening {
    /// - Parameters:
    ///   - reason: the words of libcurl.
    ///   - lines: what the server said, the last of which is why.
    func failure(_ code: CURLcode, _ reason: String, _ lines: [String]) -> MailServerError {
        let reply = lastReply(lines)
        switch code {
        case CURLE_COULDNT_RESOLVE_HOST: return .unresolvable(reason: reason)
        case CURLE_COULDNT_CONNECT: return .unreachable(reason: reason)
        case CURLE_USE_SSL_FAILED: return .encryptionNotOffered
        case CURLE_PEER_FAILED_VERIFICATION: return .wrongCertificate(reason: reason)
        case CURLE_SSL_CONNECT_ERROR, CURLE_SSL_CIPHER: return .encryptionFailed(reason: reason)
        case CURLE_SSL_CACERT_BADFILE: return .configuration(reason: reason)
        case CURLE_LOGIN_DENIED where lines.isEmpty: return .passwordNotAsked
        case CURLE_LOGIN_DENIED:
            let isPassing = reply.hasPrefix("4") || reply.contains("[UNAVAILABLE]")
            return isPassing ? .passwordUnchecked(reply: reply) : .passwordRefused(reply: reply)
        case CURLE_WEIRD_SERVER_REPLY, CURLE_REMOTE_ACCESS_DENIED:
            return .notWelcome(reply: reply)
        case CURLE_RECV_ERROR, CURLE_SEND_ERROR, CURLE_GOT_NOTHING:
            return isRefusal(reply) ? .notWelcome(reply: reply) : .closed
        case CURLE_OPERATION_TIMEDOUT: return .timedOut
        case CURLE_ABORTED_BY_CALLBACK: return .cancelled
        case CURLE_WRITE_ERROR: return .unintelligible(reply: reply)
        default: return .broken(reason: reason)
        }
    }

    /// libcurl may ask on after one, of a server that is gone then.
    private func isRefusal(_ reply: String) -> Bool {
        switch language {
        case .smtp: reply.hasPrefix("4") || reply.hasPrefix("5")
        case .imap: reply.uppercased().hasPrefix("* BYE")
        }
    }

    /// Of several lines in SMTP, where all of a reply begin with the same three digits.
    private func lastReply(_ lines: [String]) -> String {
        guard let last = lines.last else { return "" }
        guard language == .smtp else { return last }
        var reply = [last]
        for line in lines.dropLast().reversed() {
            guard line.hasPrefix(last.prefix(3) + "-") else { break }
            reply.insert(line, at: 0)
        }
        return reply.joined(separator: "\n")
    }
}
