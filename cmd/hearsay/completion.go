package main

import (
	"fmt"
	"strings"

	"github.com/alecthomas/kong"
)

type completionCommand struct {
	Shell string `arg:"" enum:"bash,zsh,fish" help:"bash, zsh or fish."`
}

// Help is the long help of the subcommand.
func (completionCommand) Help() string {
	return `Examples:
  source <(hearsay completion bash)
  hearsay completion zsh > ~/.zfunc/_hearsay
  hearsay completion fish > ~/.config/fish/completions/hearsay.fish`
}

// Run implements the subcommand.
func (c *completionCommand) Run(w *world) error {
	parser, err := newParser()
	if err != nil {
		return err
	}
	script := map[string]func([]*kong.Node) string{"bash": bash, "zsh": zsh, "fish": fish}[c.Shell]
	_, err = w.stdout.WriteString(script(parser.Model.Children))
	return err
}

// flags are the flags of a subcommand, with their dashes.
func flags(n *kong.Node) []string {
	out := []string{"--help"}
	for _, f := range n.Flags {
		if f.Name != "help" && f.Name != "version" {
			out = append(out, "--"+f.Name)
		}
	}
	return out
}

func names(nodes []*kong.Node) string {
	var out []string
	for _, n := range nodes {
		out = append(out, n.Name)
	}
	return strings.Join(out, " ")
}

func bash(nodes []*kong.Node) string {
	var cases strings.Builder
	for _, n := range nodes {
		fmt.Fprintf(&cases, "    %s) words=%q ;;\n", n.Name, strings.Join(flags(n), " "))
	}
	return fmt.Sprintf(`_hearsay() {
  local cur=${COMP_WORDS[COMP_CWORD]} words
  case ${COMP_WORDS[1]} in
%s    *) words="%s --help --version" ;;
  esac
  [[ $COMP_CWORD -eq 1 ]] && words="%[2]s --help --version"
  if [[ $cur == -* || $COMP_CWORD -eq 1 ]]; then
    COMPREPLY=($(compgen -W "$words" -- "$cur"))
  else
    COMPREPLY=($(compgen -f -- "$cur"))
  fi
}
complete -o filenames -F _hearsay hearsay
`, cases.String(), names(nodes))
}

func zsh(nodes []*kong.Node) string {
	var commands, cases strings.Builder
	for _, n := range nodes {
		fmt.Fprintf(&commands, "    %q\n", n.Name+":"+n.Help)
		fmt.Fprintf(&cases, "    %s) _arguments '*:file:_files'", n.Name)
		for _, f := range flags(n) {
			fmt.Fprintf(&cases, " '%s'", f)
		}
		cases.WriteString(" ;;\n")
	}
	return fmt.Sprintf(`#compdef hearsay
_hearsay() {
  local -a commands=(
%s  )
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  local command=$words[2]
  shift words
  (( CURRENT-- ))
  case $command in
%s  esac
}
if [ "$funcstack[1]" = _hearsay ]; then _hearsay "$@"; else compdef _hearsay hearsay; fi
`, commands.String(), cases.String())
}

func fish(nodes []*kong.Node) string {
	var b strings.Builder
	for _, n := range nodes {
		fmt.Fprintf(&b, "complete -c hearsay -n __fish_use_subcommand -a %s -d %q\n", n.Name, n.Help)
		for _, f := range flags(n) {
			fmt.Fprintf(&b, "complete -c hearsay -n '__fish_seen_subcommand_from %s' -l %s\n", n.Name, strings.TrimPrefix(f, "--"))
		}
	}
	return b.String()
}
