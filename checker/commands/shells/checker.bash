# Completion of checker for bash. Read it in ~/.bashrc:  source <(checker completion bash)
_checker_completion() {
    local IFS=$'\n'
    COMPREPLY=($(checker complete -- "${COMP_WORDS[@]:1:COMP_CWORD}" 2>/dev/null))
}
complete -o bashdefault -o default -F _checker_completion checker
