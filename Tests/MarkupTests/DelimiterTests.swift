import Markup
import Testing

@Suite("Mustache: delimiters") struct DelimiterTests {
    @Test func `delimiters can be changed to any pair of marks`() throws {
        #expect(try mustache("{{=<% %>=}}(<%a%>)", ["a": "Hey!"]) == "(Hey!)")
        #expect(try mustache("({{=[ ]=}}[a])", ["a": "It worked!"]) == "(It worked!)")
        #expect(try mustache("{{= | | =}}|a|{{a}}", ["a": 1]) == "1{{a}}")
    }

    @Test func `they hold through sections`() throws {
        let source = "{{#s}}{{a}}|a|{{/s}}{{= | | =}}|#s|{{a}}|a||/s|"
        #expect(try mustache(source, ["s": true, "a": "x"]) == "x|a|{{a}}x")
        let inverted = "{{^s}}{{a}}|a|{{/s}}{{= | | =}}|^s|{{a}}|a||/s|"
        #expect(try mustache(inverted, ["a": "x"]) == "x|a|{{a}}x")
    }

    @Test func `a partial does not inherit them, nor hand them back`() throws {
        let data: TemplateValue = ["a": "y"]
        let source = "[{{>p}}]{{= | | =}}[|>p|]"
        #expect(try mustache(source, data, ["p": ".{{a}}."]) == "[.y.][.y.]")
        let partials = ["p": ".{{a}}. {{= | | =}} .|a|."]
        #expect(try mustache("[{{>p}}][.{{a}}.|a|.]", data, partials) == "[.y.  .y.][.y.|a|.]")
    }

    @Test func `the ampersand works with them`() throws {
        #expect(try mustache("{{=<% %>=}}<%&a%><%{a}%>", ["a": "<"]) == "<<")
    }

    @Test func `the tag keeps white space on a shared line, and leaves no line alone`() throws {
        #expect(try mustache("| {{=@ @=}} |") == "|  |")
        #expect(try mustache(" | {{=@ @=}}\n") == " | \n")
        #expect(try mustache("Begin.\n  {{=@ @=}}\nEnd.\n") == "Begin.\nEnd.\n")
        #expect(try mustache("|\r\n{{= @ @ =}}\r\n|") == "|\r\n|")
        #expect(try mustache("  {{=@ @=}}\n=") == "=")
        #expect(try mustache("=\n  {{=@ @=}}") == "=\n")
        #expect(try mustache("|{{= @   @ =}}|") == "||")
    }

    @Test(arguments: ["{{=<%=}}", "{{= a b c =}}", "{{==}}", "{{=a=b c=}}"])
    func `anything but two marks is refused`(source: String) {
        #expect(throws: TemplateError.self) { try mustache(source) }
    }
}
