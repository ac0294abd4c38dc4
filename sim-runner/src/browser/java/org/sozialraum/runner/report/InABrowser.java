package org.sozialraum.runner.report;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands a browser to tests that ask for one, the same to all because starting it takes longer than they do. */
final class InABrowser implements ParameterResolver, ExecutionCondition {
  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
    return Browser.installed() ? ConditionEvaluationResult.enabled("a browser is installed")
        : ConditionEvaluationResult.disabled(Browser.missing());
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Browser.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return context.getRoot().getStore(ExtensionContext.Namespace.create(InABrowser.class))
        .getOrComputeIfAbsent("browser", key -> Browser.start(), Browser.class);
  }
}
